using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Routing.Patterns;

namespace OrchardCore.Modules;

/// <summary>A route that is none, or a name that another has, would be an error for all controllers: it costs its own action.</summary>
internal sealed class RouteCheck(ParameterPolicyFactory policies, ILogger logger)
{
    private readonly Dictionary<string, string> _names = new(StringComparer.OrdinalIgnoreCase);

    public static void Constraints(RoutePattern pattern, ParameterPolicyFactory policies)
    {
        foreach (var (name, references) in pattern.ParameterPolicies)
        {
            foreach (var reference in references)
                policies.Create(pattern.GetParameter(name), reference);
        }
    }

    public void Check(ControllerModel controller)
    {
        foreach (var action in controller.Actions.ToArray())
        {
            try
            {
                foreach (var selector in action.Selectors)
                    Check(controller, action, selector);
            }
            catch (Exception exception) when (exception is ArgumentException or InvalidOperationException)
            {
                controller.Actions.Remove(action);
                logger.LogError(exception, "The action '{Action}' is left out: its route can't be used. {Problem} Correct its route attribute.",
                    action.DisplayName, exception.Message);
            }
        }
    }

    private void Check(ControllerModel controller, ActionModel action, SelectorModel selector)
    {
        foreach (var prefix in controller.Selectors.Select(own => own.AttributeRouteModel).DefaultIfEmpty())
        {
            if (AttributeRouteModel.CombineAttributeRouteModel(prefix, selector.AttributeRouteModel) is not { Template: { } template } route)
                continue;

            var values = new Dictionary<string, string?>(controller.RouteValues, StringComparer.OrdinalIgnoreCase)
            {
                ["controller"] = controller.ControllerName, ["action"] = action.ActionName,
            };
            template = AttributeRouteModel.ReplaceTokens(template, values);
            Constraints(RoutePatternFactory.Parse(template), policies);
            if (route.Name is not { } name)
                continue;

            name = AttributeRouteModel.ReplaceTokens(name, values);
            if (!_names.TryAdd(name, template) && !string.Equals(_names[name], template, StringComparison.OrdinalIgnoreCase))
                throw new InvalidOperationException($"Its name '{name}' is the name of the route '{_names[name]}'.");
        }
    }
}
