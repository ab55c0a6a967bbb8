using Microsoft.AspNetCore.Builder;

namespace OrchardCore.Modules;

public interface IAsyncStartup
{
    ValueTask ConfigureAsync(IApplicationBuilder builder, IEndpointRouteBuilder routes, IServiceProvider serviceProvider);
}
