using OrchardCore.Modules.Manifest;

[assembly: Module(
    Name = "Clinic Consultations",
    Author = "The clinic platform team",
    Version = "0.1.0",
    Category = "Clinic",
    Description = "Consultation requests: validated against the form the clinic composed, stored encrypted, answered in an inbox.",
    Dependencies = ["OrchardCore.Contents", "OrchardCore.Forms", "OrchardCore.Admin", "OrchardCore.AdminDashboard", "OrchardCore.Navigation"])]
