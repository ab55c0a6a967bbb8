namespace OrchardCore.Environment.Shell.Configuration;

public interface IShellConfiguration : IConfiguration
{

}
