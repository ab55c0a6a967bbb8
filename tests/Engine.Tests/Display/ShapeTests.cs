using Microsoft.Extensions.DependencyInjection;
using OrchardCore.DisplayManagement;
using OrchardCore.DisplayManagement.Descriptors;
using OrchardCore.DisplayManagement.Handlers;
using OrchardCore.DisplayManagement.Implementation;
using OrchardCore.DisplayManagement.Shapes;
using OrchardCore.DisplayManagement.Views;
using OrchardCore.DisplayManagement.Zones;

namespace Engine.Tests.Display;

public sealed class ShapeTests
{
    private static readonly ShapeFactory _shapes = new([], new ServiceCollection().BuildServiceProvider());

    public class GreetingViewModel
    {
        public string? Text { get; set; }
        public int Id { get; set; }
    }

    private sealed class GreetingDriver : DisplayDriver<GreetingViewModel>
    {
        public override IDisplayResult Display(GreetingViewModel model, BuildDisplayContext context) => Combine(
            Initialize<GreetingViewModel>("Greeting", shape => shape.Text = model.Text).Location("Content:5"),
            Dynamic("Before").Location("Content:1"),
            Dynamic("InSummary").Location("Summary", "Content:2"),
            Dynamic("Hidden").Location("-"),
            Dynamic("OfGroup").Location("Content:3@other"));
    }

    [Fact]
    public async Task A_plain_model_becomes_a_shape_that_is_that_model()
    {
        var shape = await _shapes.CreateAsync<GreetingViewModel>("Greeting", model => model.Text = "Hello");

        var model = Assert.IsType<GreetingViewModel>(shape, exactMatch: false);
        shape.Id = "heading";
        model.Id = 7;
        await shape.AddAsync("child", "1");

        Assert.Equal("Hello", model.Text);
        Assert.Equal(("heading", 7), (shape.Id, model.Id));
        Assert.Equal("Greeting", shape.Metadata.Type);
        Assert.Single(shape.Items);
        Assert.Same(shape, await shape.AddAsync(null, null));
        Assert.Same(shape.GetType(), (await _shapes.CreateAsync<GreetingViewModel>("Other")).GetType());
    }

    [Fact]
    public async Task Items_are_ordered_by_position_and_then_by_arrival()
    {
        var shape = new Shape();
        foreach (var (name, position) in new[]
            { ("late", "after"), ("ten", "10"), ("two", "2"), ("none", ""), ("two-b", "2"), ("first", "before"), ("nested", "2.5") })
        {
            var item = new Shape();
            item.Metadata.Name = name;
            await shape.AddAsync(item, position);
        }

        Assert.Equal(["first", "none", "two", "two-b", "nested", "ten", "late"],
            shape.Items.Cast<IShape>().Select(item => item.Metadata.Name!));
    }

    private sealed class ForgetfulDriver(bool inOneList) : DisplayDriver<GreetingViewModel>
    {
        private IDisplayResult[] Results => [Dynamic("First").Location("Content:1"), null!, Dynamic("Last").Location("Content:3")];

        public override IDisplayResult Display(GreetingViewModel model, BuildDisplayContext context) =>
            inOneList ? Combine(Results.AsEnumerable()) : Combine(Results);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_driver_that_combines_nothing_with_something_is_told_so(bool inOneList)
    {
        var root = new ZoneHolding(() => new(new Shape()));
        var context = new BuildDisplayContext(root, "Detail", "", _shapes, root, null!);

        var told = await Assert.ThrowsAsync<InvalidOperationException>(async () =>
            await ((IDisplayResult)new ForgetfulDriver(inOneList).Display(new(), context)).ApplyAsync(context));

        Assert.StartsWith("Result 2 ", told.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_entry_of_a_pager_is_an_argument_by_its_place_and_by_its_name()
    {
        INamedEnumerable<object?> pager = new OrchardCore.Navigation.PagerSlim("a", null, 10);

        Assert.Equal(["a", null, 10], pager.Positional);
        Assert.Equal((3, 10), (pager.Count, pager.Named["PageSize"]));
    }

    [Fact]
    public void A_location_tells_zones_position_and_groupings()
    {
        var placement = new PlacementInfo("/Parts.Content:5.1#Main;2%Card;1|Left_9;3@search");

        Assert.True(placement.IsLayoutZone());
        Assert.Equal(["Parts", "Content"], placement.Zones);
        Assert.Equal("5.1", placement.Position);
        Assert.Equal(new GroupingMetadata("Main", "2"), placement.Tab);
        Assert.Equal(new GroupingMetadata("Card", "1"), placement.Card);
        Assert.Equal(new GroupingMetadata("Left", "3", "9"), placement.Column);
        Assert.Equal("search", placement.Group);
        Assert.True(PlacementInfo.FromLocation("-").IsHidden());
    }

    [Fact]
    public async Task A_driver_places_what_belongs_to_the_display_type_and_group()
    {
        var content = new ZoneHolding(() => _shapes.CreateAsync("Zone"));
        var layout = new ZoneHolding(() => _shapes.CreateAsync("Zone"));
        var context = new BuildDisplayContext(content, "Detail", "", _shapes, layout, null!);
        IDisplayDriver<GreetingViewModel> driver = new GreetingDriver();

        var result = await driver.BuildDisplayAsync(new() { Text = "Hello" }, context);
        await result!.ApplyAsync(context);

        var placed = content.Zones["Content"].Items.Cast<IShape>().ToArray();
        Assert.Equal(["Before", "Greeting"], placed.Select(shape => shape.Metadata.Type));
        Assert.Equal("GreetingViewModel", placed[1].Metadata.Prefix);
        Assert.Equal("Hello", ((GreetingViewModel)placed[1]).Text);
        Assert.False(content.Zones.IsNotEmpty("Summary"));
    }

    [Fact]
    public async Task A_model_that_cannot_be_a_shape_is_named_in_the_error()
    {
        var error = await Assert.ThrowsAsync<InvalidOperationException>(async () => await _shapes.CreateAsync<string>("X"));

        Assert.Contains("System.String", error.Message, StringComparison.Ordinal);
    }
}
