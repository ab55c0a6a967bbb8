using OrchardCore;
using OrchardCore.Environment.Cache;
using OrchardCore.Locking;
using OrchardCore.Modules;
using OrchardCore.Modules.Services;

namespace Engine.Tests.Modules;

public sealed class TenantBasicsTests
{
    [Theory]
    [InlineData("Is ketamine addictive?", "is-ketamine-addictive")]
    [InlineData("  Crème brûlée & Co.  ", "creme-brulee-co")]
    [InlineData("What doesn't help", "what-doesnt-help")]
    [InlineData("Ärzte—heute", "arzte-heute")]
    [InlineData("???", "")]
    public void A_slug_is_readable_and_plain(string text, string slug) =>
        Assert.Equal(slug, new SlugService().Slugify(text));

    [Fact]
    public void Ids_have_26_characters_and_do_not_repeat()
    {
        var ids = Enumerable.Range(0, 10_000).Select(_ => IdGenerator.GenerateId()).ToArray();

        Assert.All(ids, id => Assert.Equal(26, id.Length));
        Assert.Equal(ids.Length, ids.Distinct().Count());
    }

    [Fact]
    public async Task A_lock_is_held_by_one_until_it_is_let_go_or_expires()
    {
        var locks = new LocalLock();
        var first = await locks.AcquireLockAsync("key");

        var (_, early) = await locks.TryAcquireLockAsync("key", TimeSpan.Zero);
        var (_, other) = await locks.TryAcquireLockAsync("another", TimeSpan.Zero);
        await first.DisposeAsync();
        var (_, late) = await locks.TryAcquireLockAsync("key", TimeSpan.Zero, TimeSpan.FromMilliseconds(1));
        var (_, expired) = await locks.TryAcquireLockAsync("key", TimeSpan.FromSeconds(30));

        Assert.Equal((false, true, true, true), (early, other, late, expired));
    }

    [Fact]
    public async Task A_signal_reaches_the_tokens_that_were_handed_out_before_it()
    {
        var signal = new Signal();
        var before = signal.GetToken("menu");
        var unrelated = signal.GetToken("other");

        await signal.SignalTokenAsync("menu");

        Assert.True(before.HasChanged);
        Assert.False(unrelated.HasChanged);
        Assert.False(signal.GetToken("menu").HasChanged);
    }

    [Fact]
    public void The_clock_knows_iana_zones_and_falls_back_to_the_machines_own()
    {
        IClock clock = new Clock();
        var noon = new DateTime(2030, 1, 6, 12, 0, 0, DateTimeKind.Utc);

        var local = clock.ConvertToTimeZone(noon, clock.GetTimeZone("America/New_York"));

        Assert.Equal(TimeSpan.FromHours(-5), local.Offset);
        Assert.Equal(clock.GetSystemTimeZone().TimeZoneId, clock.GetTimeZone("Mars/Olympus").TimeZoneId);
    }
}
