using System.Net;
using Clinic.Tests.Articles;
using OrchardCore.Environment.Shell;

namespace Clinic.Tests.Isolation;

/// <summary>
/// Many workers do at random what visitors, editors, administrators and the host itself do to many clinics at once.
/// Whatever happens, no answer holds another clinic's mark, none falls behind what had been published before it was asked
/// for, and none is an error. <c>ISOLATION_SEED</c> and <c>ISOLATION_STEPS</c> vary the run.
/// </summary>
public sealed class ManyAtOnceTests(Street street) : IClassFixture<Street>
{
    private const int Workers = 16;

    private static readonly string[] Pages = ["", ArticlePageTests.Path, ArticlePageTests.Path, "articles", "consultation", "no-such-page"];

    private readonly CancellationTokenSource _broken = new();

    [Fact]
    public async Task No_clinic_ever_shows_in_another_and_none_falls_behind()
    {
        var seed = Number("ISOLATION_SEED", 20_260_701);
        var steps = Number("ISOLATION_STEPS", 100);

        try
        {
            await Task.WhenAll(Enumerable.Range(0, Workers).Select(worker =>
                Task.Run(() => WorkAsync(new Random(seed * 31 + worker), steps))));
        }
        catch (Exception exception)
        {
            Assert.Fail($"ISOLATION_SEED={seed}: {exception}");
        }
    }

    private async Task WorkAsync(Random random, int steps)
    {
        for (var step = 0; step < steps && !_broken.IsCancellationRequested; step++)
        {
            var resident = street.Residents[random.Next(street.Residents.Length)];
            try
            {
                await StepAsync(resident, random);
            }
            catch (Exception exception)
            {
                await _broken.CancelAsync();
                throw new InvalidOperationException($"{resident.Name} at {resident.Address.Value}:\n  {resident.Diary}", exception);
            }
        }
    }

    private Task StepAsync(Resident resident, Random random) => random.Next(100) switch
    {
        < 52 => LookAsync(resident, Pages[random.Next(Pages.Length)]),
        < 60 => LookForPhotoAsync(resident),
        < 68 => AtDeskAsync(resident, resident.RetitleAsync),
        < 72 => AtDeskAsync(resident, () => RetitleByFormAsync(resident)),
        < 77 => AtDeskAsync(resident, resident.RenameAsync),
        < 81 => AtDeskAsync(resident, resident.RelabelAsync),
        < 86 => AtDeskAsync(resident, () => AdministerAsync(resident)),
        < 87 => AtDeskAsync(resident, () => SignInAsync(resident)),
        < 90 => AtDeskAsync(resident, resident.ToggleMediaAsync),
        < 94 => ReleaseAsync(resident),
        < 97 => SleepAsync(),
        < 99 => AtDeskAsync(resident, () => CloseAndOpenAsync(resident)),
        _ => SwapAsync(),
    };

    private async Task LookAsync(Resident resident, string page)
    {
        var (place, open, kept) = (resident.Address.Turn, resident.IsOpen.Turn, resident.Kept);
        var isOpen = resident.IsOpen.Value;
        var (status, text) = await street.GetAsync(new Uri(resident.Address.Value, page));

        // Whoever has moved meanwhile: one of the two who swap lives there.
        if (!resident.Address.HeldSince(place))
        {
            AssertOnly(text, street.Movers.One, street.Movers.Other);
            return;
        }

        AssertOnly(text, resident);
        if (status == HttpStatusCode.ServiceUnavailable && !(isOpen && resident.IsOpen.HeldSince(open)))
            return;

        Assert.True(status == (page == "no-such-page" ? HttpStatusCode.NotFound : HttpStatusCode.OK), $"{page}: {status}\n{text}");
        AssertFresh(page, text, kept);
    }

    private async Task LookForPhotoAsync(Resident resident)
    {
        var (place, open, media) = (resident.Address.Turn, resident.IsOpen.Turn, resident.HasMedia.Turn);
        var (isOpen, has) = (resident.IsOpen.Value, resident.HasMedia.Value);
        var (status, text) = await street.GetAsync(new Uri(resident.Address.Value, Resident.Photo));

        if (!resident.Address.HeldSince(place))
        {
            AssertOnly(text, street.Movers.One, street.Movers.Other);
            return;
        }

        AssertOnly(text, resident);
        if (isOpen && resident.IsOpen.HeldSince(open) && resident.HasMedia.HeldSince(media))
            Assert.Equal(has ? HttpStatusCode.OK : HttpStatusCode.NotFound, status);
    }

    private static async Task AdministerAsync(Resident resident)
    {
        if (resident.Session is null)
            await SignInAsync(resident);

        var admin = resident.Session!;
        foreach (var path in (string[])["Admin", "Admin/Contents/ContentItems", "Admin/Settings/general"])
        {
            var answer = await admin.GetAsync(path);
            Assert.True(answer.Status == HttpStatusCode.OK, $"{path}: {answer.Status}\n{answer.Text}");
            AssertOnly(answer.Text, resident);
            AssertCookies(answer, resident);
        }
    }

    private static async Task SignInAsync(Resident resident)
    {
        resident.Session?.Dispose();
        resident.Session = new Browser(resident.Address.Value);
        var form = await resident.Session.GetAsync("Login");
        AssertCookies(form, resident);
        var answer = await resident.Session.SubmitAsync(form, "form", new()
        {
            ["UserName"] = ClinicSite.UserName, ["Password"] = ClinicSite.Password,
        });
        Assert.True(answer.Status == HttpStatusCode.Redirect, $"{answer.Status}\n{answer.Text}");
        AssertCookies(answer, resident);
    }

    private static async Task RetitleByFormAsync(Resident resident)
    {
        if (resident.Session is null)
            await SignInAsync(resident);

        var admin = resident.Session!;
        var id = await resident.Site.InTenantAsync(Resident.ArticleAsync);
        var editor = await admin.GetAsync($"Admin/Contents/ContentItems/{id}/Edit");
        AssertOnly(editor.Text, resident);
        await resident.RetitleByFormAsync(async title =>
        {
            var answer = await admin.SubmitAsync(
                editor, "main form[method=post]:has([name='TitlePart.Title'])", new() { ["TitlePart.Title"] = title },
                "button[name='submit.Publish']");
            Assert.True(answer.Status == HttpStatusCode.Redirect, $"{answer.Status}\n{answer.Text}");
            AssertCookies(answer, resident);
        });
    }

    private async Task ReleaseAsync(Resident resident)
    {
        Assert.True(street.Shells.TryGetSettings(resident.Name, out var settings));
        await street.Shells.ReleaseShellContextAsync(settings);
        resident.Note("released");
    }

    private async Task SleepAsync()
    {
        // Only those who live here: other tests have clinics on the same host, and expect theirs to keep their pages.
        foreach (var resident in street.Residents)
        {
            if (street.Shells.TryGetShellContext(resident.Name, out var context))
                await street.Shells.SleepAsync(context, TimeSpan.Zero);

            resident.Note("sent to sleep");
        }
    }

    private async Task CloseAndOpenAsync(Resident resident)
    {
        await resident.IsOpen.ChangeAsync(false, () => street.ChangeAsync(resident, it => it.AsDisabled()));
        resident.Note("closed");
        var (status, text) = await street.GetAsync(resident.Address.Value);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, status);
        AssertOnly(text);
        await resident.IsOpen.ChangeAsync(true, () => street.ChangeAsync(resident, it => it.AsRunning()));
        resident.Note("opened");
    }

    /// <summary>Two clinics take each other's address, by way of none.</summary>
    private async Task SwapAsync()
    {
        var (one, other) = street.Movers;
        await AtDeskAsync(one, () => AtDeskAsync(other, async () =>
        {
            var (here, there) = (one.Address.Value, other.Address.Value);
            await one.Address.ChangeAsync(there, () => other.Address.ChangeAsync(here, async () =>
            {
                await street.ChangeAsync(one, it => it.RequestUrlHost = "between.localhost");
                await street.ChangeAsync(other, it => it.RequestUrlHost = here.Host);
                await street.ChangeAsync(one, it => it.RequestUrlHost = there.Host);
            }));
            one.Session?.Dispose();
            other.Session?.Dispose();
            (one.Session, other.Session) = (null, null);
            one.Note($"moved to {there}");
            other.Note($"moved to {here}");
        }));
    }

    private static async Task AtDeskAsync(Resident resident, Func<Task> work)
    {
        await resident.Desk.WaitAsync();
        try
        {
            await work();
        }
        finally
        {
            resident.Desk.Release();
        }
    }

    private static void AssertOnly(string text, params Resident[] owners)
    {
        foreach (var (clinic, _, _) in Resident.MarksIn(text))
            Assert.True(owners.Any(owner => owner.Name == clinic), $"The mark of {clinic} shows:\n{text}");
    }

    private static void AssertFresh(string page, string text, IReadOnlyDictionary<string, int> kept)
    {
        foreach (var (_, place, number) in Resident.MarksIn(text))
        {
            if (kept.TryGetValue(place, out var promised))
                Assert.True(number >= promised, $"/{page} shows {place} {number} after {promised} was published.");
        }

        var seen = Resident.MarksIn(text).Select(mark => mark.Place).ToHashSet();
        foreach (var place in (string[])[Resident.SiteName, Resident.ProfileName, Resident.Menu])
            Assert.True(seen.Contains(place), $"/{page} lacks the mark '{place}':\n{text}");

        if (page == ArticlePageTests.Path)
            Assert.Contains(Resident.Title, seen);
    }

    private static void AssertCookies(Answer answer, Resident resident)
    {
        if (!answer.Response.Headers.TryGetValues("Set-Cookie", out var cookies))
            return;

        var path = resident.Address.Value.AbsolutePath.TrimEnd('/') is { Length: > 0 } prefix ? prefix : "/";
        foreach (var cookie in cookies)
        {
            Assert.EndsWith("_" + resident.Name, cookie[..cookie.IndexOf('=')], StringComparison.Ordinal);
            Assert.Contains($"path={path};", cookie + ";", StringComparison.OrdinalIgnoreCase);
        }
    }

    private static int Number(string variable, int standard) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), out var number) ? number : standard;
}
