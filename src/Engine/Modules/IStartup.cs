using Microsoft.AspNetCore.Builder;

namespace OrchardCore.Modules;

public interface IStartup
{
    void Configure(IApplicationBuilder builder, IEndpointRouteBuilder routes, IServiceProvider serviceProvider);
    void ConfigureServices(IServiceCollection services);
    int ConfigureOrder { get; }
    int Order { get; }
}
