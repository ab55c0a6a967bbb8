using OrchardCore.Flows.Models;
using OrchardCore.Modules;
using OrchardCore.Widgets;

namespace Engine.Tests.Modules;

public sealed class RememberedTests
{
    [Fact]
    public void The_first_are_worked_out_once_and_the_others_each_time()
    {
        var worked = new List<int>();
        var doubles = new Remembered<int, int>(2);

        foreach (var key in (int[])[1, 2, 3, 1, 2, 3])
            Assert.Equal(key * 2, doubles.Of(key, Double));

        Assert.Equal([1, 2, 3, 3], worked);

        int Double(int key)
        {
            worked.Add(key);
            return key * 2;
        }
    }

    [Fact]
    public void A_widget_has_a_class_for_whatever_its_content_says() =>
        Assert.Equal(
            ("widget-align-justify", "widget-align-9", "widget-size-33", "widget-size--5"),
            (WidgetClass.Of(FlowAlignment.Justify), WidgetClass.Of((FlowAlignment)9), WidgetClass.OfSize(33), WidgetClass.OfSize(-5)));
}
