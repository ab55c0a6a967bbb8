namespace Microsoft.AspNetCore.Mvc;

public static class ControllerBaseExtensions
{
    /// <summary>Asks an unknown visitor to sign in; one who is known may not do this.</summary>
    public static ActionResult ChallengeOrForbid(this ControllerBase controller) =>
        controller.User.Identity?.IsAuthenticated == true ? controller.Forbid() : controller.Challenge();

    public static ActionResult ChallengeOrForbid(this ControllerBase controller, params string[] authenticationSchemes) =>
        controller.User.Identity?.IsAuthenticated == true
            ? controller.Forbid(authenticationSchemes)
            : controller.Challenge(authenticationSchemes);
}
