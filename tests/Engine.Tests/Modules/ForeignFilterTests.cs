using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Environment.Shell;
using OrchardCore.Modules;

namespace Engine.Tests.Modules;

/// <summary>What a feature wants of MVC holds for its tenants alone, or is refused by name.</summary>
public sealed class ForeignFilterTests
{
    [Theory]
    [InlineData(typeof(ByType))]
    [InlineData(typeof(ByService))]
    [InlineData(typeof(AfterAll))]
    [InlineData(typeof(WithMvc))]
    public async Task A_filter_runs_in_the_tenants_that_have_its_feature(Type startup)
    {
        await using var site = await ForeignSite.StartAsync(catalog => catalog.Feature("Foreign", startups: [startup]));
        await site.AddAsync("One", "Desk", "Foreign");
        await site.AddAsync("Two", "Desk");
        await site.AddAsync("Three", "Desk", "Foreign");

        Assert.Equal(["One", "", "Three", "One"],
            [await StampAsync("One"), await StampAsync("Two"), await StampAsync("Three"), await StampAsync("One")]);

        async Task<string> StampAsync(string tenant)
        {
            var answer = await site.Http.GetAsync(new Uri(tenant + "/Desk/Foreign/Other", UriKind.Relative));
            Assert.True(answer.IsSuccessStatusCode);
            return answer.Headers.TryGetValues("X-Stamp", out var values) ? string.Join(",", values) : "";
        }
    }

    [Fact]
    public async Task Filters_of_every_kind_run_in_their_order()
    {
        await using var site = await ForeignSite.StartAsync<OfEveryKind>();

        var answer = await site.Http.GetAsync(new Uri("One/Desk/Foreign/Fails", UriKind.Relative));

        Assert.Equal("authorization resource action exception", string.Join(" ", answer.Headers.GetValues("X-Kind")));
        Assert.Equal("500", await site.GetAsync("Two/Desk/Foreign/Fails"));
    }

    [Theory]
    [InlineData(typeof(AddsAConvention), "Conventions")]
    [InlineData(typeof(AddsABinder), "ModelBinderProviders")]
    [InlineData(typeof(SetsALimit), "MaxModelValidationErrors")]
    [InlineData(typeof(SetsAMessage), "ModelBindingMessageProvider.ValueIsInvalidAccessor")]
    [InlineData(typeof(RemovesAFilter), "Filters.Remove")]
    public async Task What_would_change_it_for_all_is_refused_by_name(Type startup, string member)
    {
        await using var site = await ForeignSite.StartAsync(catalog => catalog.Feature("Foreign", startups: [startup]));
        await site.AddAsync("Two", "Desk");

        var refused = await site.Host.SetupAsync(site.Host.Tenant("One"), await site.Host.RecipeAsync(
            """{ "name": "t", "steps": [ { "name": "feature", "enable": ["Foreign"] } ] }"""));

        Assert.Contains($"The feature 'Foreign' of the module 'Foreign' is left out: it changes MvcOptions.{member} ",
            Assert.Single(refused.Errors).Value, StringComparison.Ordinal);
        Assert.Equal("other", await site.GetAsync("Two/Desk/Foreign/Other"));
    }

    [Theory]
    [InlineData(typeof(HoldsAndFails))]
    [InlineData(typeof(HoldsAndIsRefused))]
    public async Task What_a_feature_has_made_before_it_is_left_out_is_ended(Type startup)
    {
        var (made, ended) = (Held.Made, Held.Ended);
        await using var site = await ForeignSite.StartAsync(catalog => catalog.Feature("Foreign", startups: [startup]));

        await site.Host.SetupAsync(site.Host.Tenant("One"), await site.Host.RecipeAsync(
            """{ "name": "t", "steps": [ { "name": "feature", "enable": ["Foreign"] } ] }"""));

        Assert.NotEqual(made, Held.Made);
        Assert.Equal(Held.Made - made, Held.Ended - ended);
    }

    private sealed class Held : IDisposable
    {
        public Held() => Made++;

        public static int Made { get; private set; }
        public static int Ended { get; private set; }

        public void Dispose() => Ended++;
    }

    private sealed class HoldsAndFails : StartupBase
    {
        public override void ConfigureServices(IServiceCollection services) => services.AddSingleton<Held>()
            .AddOptions<MvcOptions>().Configure<Held>((_, _) => throw new InvalidOperationException("It has nothing to filter."));
    }

    private sealed class HoldsAndIsRefused : StartupBase
    {
        public override void ConfigureServices(IServiceCollection services) => services.AddSingleton<Held>()
            .AddOptions<MvcOptions>().Configure<Held>((options, _) => options.MaxModelValidationErrors = 1);
    }

    private sealed class Stamp(ShellSettings settings) : IActionFilter
    {
        public void OnActionExecuting(ActionExecutingContext context) =>
            context.HttpContext.Response.Headers.Append("X-Stamp", settings.Name);

        public void OnActionExecuted(ActionExecutedContext context)
        {
        }
    }

    private sealed class Kinds : IAuthorizationFilter, IResourceFilter, IActionFilter, IExceptionFilter
    {
        public void OnAuthorization(AuthorizationFilterContext context) => Note(context, "authorization");
        public void OnResourceExecuting(ResourceExecutingContext context) => Note(context, "resource");
        public void OnActionExecuting(ActionExecutingContext context) => Note(context, "action");

        public void OnException(ExceptionContext context)
        {
            Note(context, "exception");
            context.Result = new StatusCodeResult(418);
        }

        public void OnActionExecuted(ActionExecutedContext context)
        {
        }

        public void OnResourceExecuted(ResourceExecutedContext context)
        {
        }

        private static void Note(FilterContext context, string kind) => context.HttpContext.Response.Headers.Append("X-Kind", kind);
    }

    private sealed class ByType : StartupBase
    {
        public override void ConfigureServices(IServiceCollection services) =>
            services.Configure<MvcOptions>(options => options.Filters.Add<Stamp>());
    }

    private sealed class ByService : StartupBase
    {
        public override void ConfigureServices(IServiceCollection services) =>
            services.AddScoped<Stamp>().Configure<MvcOptions>(options => options.Filters.AddService<Stamp>());
    }

    private sealed class AfterAll : StartupBase
    {
        public override void ConfigureServices(IServiceCollection services) =>
            services.PostConfigure<MvcOptions>(options => options.Filters.Add<Stamp>(order: 5));
    }

    private sealed class WithMvc : StartupBase
    {
        public override void ConfigureServices(IServiceCollection services) => services.AddMvc(options => options.Filters.Add<Stamp>());
    }

    private sealed class OfEveryKind : StartupBase
    {
        public override void ConfigureServices(IServiceCollection services) =>
            services.Configure<MvcOptions>(options => options.Filters.Add(new Kinds()));
    }

    private sealed class AddsAConvention : StartupBase
    {
        public override void ConfigureServices(IServiceCollection services) =>
            services.Configure<MvcOptions>(options => options.Conventions.Add(new Hides()));

        private sealed class Hides : IControllerModelConvention
        {
            public void Apply(ControllerModel controller) => controller.Selectors.Clear();
        }
    }

    private sealed class AddsABinder : StartupBase
    {
        public override void ConfigureServices(IServiceCollection services) =>
            services.Configure<MvcOptions>(options => options.ModelBinderProviders.Insert(0, new None()));

        private sealed class None : IModelBinderProvider
        {
            public IModelBinder? GetBinder(ModelBinderProviderContext context) => null;
        }
    }

    private sealed class SetsALimit : StartupBase
    {
        public override void ConfigureServices(IServiceCollection services) =>
            services.Configure<MvcOptions>(options => options.MaxModelValidationErrors = 1);
    }

    private sealed class SetsAMessage : StartupBase
    {
        public override void ConfigureServices(IServiceCollection services) => services.Configure<MvcOptions>(
            options => options.ModelBindingMessageProvider.SetValueIsInvalidAccessor(value => value + "?"));
    }

    private sealed class RemovesAFilter : StartupBase
    {
        public override void ConfigureServices(IServiceCollection services) =>
            services.Configure<MvcOptions>(options => options.Filters.RemoveAt(0));
    }
}
