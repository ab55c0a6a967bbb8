using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using OrchardCore.Admin;

namespace Engine.Tests.Modules;

/// <summary>Actions of the tests' module, some of them with slips that must be nobody else's.</summary>
public sealed class ForeignController : Controller
{
    public string Greet(string id) => $"Greetings {id}".Trim();

    public string Other() => "other";

    public string Link(string id) => Url.RouteUrl(id) ?? "no link";

    [Admin("desk/{action}", "Desk{action}")]
    public string Board() => "board";

    [HttpGet("desk-constraint/{id:nonsense}")]
    public string Constraint(string id) => id;

    [HttpGet("desk-token/[nonsense]")]
    public string Token() => "token";

    [HttpGet("desk-first", Name = "desk-name")]
    public string First() => "first";

    [HttpGet("desk-second", Name = "desk-name")]
    public string Second() => "second";

    [Authorize(Policy = "Desk")]
    public string Guarded() => "in";

    public IActionResult Helpers() => PartialView("~/Areas/Desk/Views/Desk/Helpers.cshtml", "The card");

    public string Fails() => throw new InvalidOperationException("As it was asked to.");
}
