using OrchardCore.Modules.Manifest;

[assembly: Module(
    Name = "Clinic Articles",
    Author = "The clinic platform team",
    Version = "0.1.0",
    Category = "Clinic",
    Description = "Health articles with author, reviewer, citations, risks and an off-label statement.",
    Dependencies = ["OrchardCore.Contents", "OrchardCore.ContentTypes", "OrchardCore.ContentFields", "OrchardCore.Title", "OrchardCore.Autoroute", "OrchardCore.Html", "OrchardCore.Flows"])]
