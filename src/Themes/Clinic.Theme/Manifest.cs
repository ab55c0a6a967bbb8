using OrchardCore.DisplayManagement.Manifest;

[assembly: Theme(
    Name = "Clinic Theme",
    Author = "The clinic platform team",
    Version = "0.1.0",
    Description = "A calm, accessible site for clinics: no script needed, light and dark, printable.")]
