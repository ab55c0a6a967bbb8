using OrchardCore.Modules.Manifest;

[assembly: Module(
    Name = "Clinic Agency",
    Author = "The clinic platform team",
    Version = "0.1.0",
    Category = "Clinic",
    Description = "The command line with which an agency provisions clinics.",
    Dependencies = ["OrchardCore.Tenants", "Clinic.Profile"])]
