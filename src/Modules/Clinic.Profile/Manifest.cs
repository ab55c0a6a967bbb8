using OrchardCore.Modules.Manifest;

[assembly: Module(
    Name = "Clinic Profile",
    Author = "The clinic platform team",
    Version = "0.1.0",
    Category = "Clinic",
    Description = "Who the clinic is: name, address, telephone, hours, practitioners, as site settings and in templates.",
    Dependencies = ["OrchardCore.Settings", "OrchardCore.Liquid"])]
