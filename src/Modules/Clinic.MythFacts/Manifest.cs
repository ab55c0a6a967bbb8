using OrchardCore.Modules.Manifest;

[assembly: Module(
    Name = "Clinic Myths and Facts",
    Author = "The clinic platform team",
    Version = "0.1.0",
    Category = "Clinic",
    Description = "A widget that answers a common claim: verdict, explanation, evidence grade and citations.",
    Dependencies = ["OrchardCore.Contents", "OrchardCore.ContentTypes", "OrchardCore.Widgets", "OrchardCore.Markdown", "Clinic.Articles"])]
