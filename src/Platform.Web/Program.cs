using Clinic.Agency;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddOrchardCms().AddSetupFeatures("OrchardCore.AutoSetup");

var app = builder.Build();
app.UseOrchardCore();

if (AgencyCommandLine.IsAgencyCommand(args))
    return await app.RunAgencyCommandAsync(args);

await app.RunAsync();
return 0;
