using Microsoft.AspNetCore.Builder;

namespace OrchardCore.Modules;

/// <summary>What a feature registers: its services, and its middleware and routes.</summary>
public abstract class StartupBase : IStartup, IAsyncStartup
{
    public virtual int Order => 0;

    public virtual int ConfigureOrder => Order;

    public virtual void ConfigureServices(IServiceCollection services)
    {
    }

    public virtual void Configure(
        IApplicationBuilder app, IEndpointRouteBuilder routes, IServiceProvider serviceProvider)
    {
    }

    public virtual ValueTask ConfigureAsync(
        IApplicationBuilder app, IEndpointRouteBuilder routes, IServiceProvider serviceProvider) =>
        ValueTask.CompletedTask;
}
