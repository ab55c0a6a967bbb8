namespace OrchardCore.DisplayManagement.Shapes;

/// <summary>A page for tenants without a theme: a valid document with what is to be said, and no more.</summary>
internal static class PlainLayout
{
    public static async ValueTask WriteAsync(DisplayContext context, TextWriter output)
    {
        output.Write("<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\">"
            + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>");
        await PageTitleShape.WriteAsync(context, output);
        output.Write("</title></head><body>");
        if (context.Value is IZoneHolding layout)
        {
            await context.WriteAsync(layout.Zones["Messages"], output);
            output.Write("<main>");
            await context.WriteAsync(layout.Zones["Content"], output);
            output.Write("</main>");
        }

        output.Write("</body></html>");
    }
}
