using Clinic.Agency;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddOrchardCms().AddSetupFeatures("OrchardCore.AutoSetup");
if (!AgencyCommandLine.IsAgencyCommand(args))
    builder.AddFirstPasswords();

var app = builder.Build();
try
{
    app.UseOrchardCore();
}
catch (InvalidDataException damaged) when (AgencyCommandLine.IsAgencyCommand(args))
{
    return AgencyCommandLine.Refuse(damaged);
}

if (AgencyCommandLine.IsAgencyCommand(args))
    return await app.RunAgencyCommandAsync(args);

await app.RunAsync();
return 0;
