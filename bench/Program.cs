using System.Text.Json;
using Bench;

// bench [--json] [--quick] [--url http://host] [--host name] [--page /path]
// bench --kestrel <file> <port>: the bare server that the site is compared with.
if (args is ["--kestrel", var file, var port])
{
    await BareKestrel.RunAsync(file, port);
    return;
}

var options = Options.Of(args);
var figures = await new Measurement(options).RunAsync();
Console.WriteLine(options.Json
    ? JsonSerializer.Serialize(figures)
    : string.Join(Environment.NewLine, figures.Select(figure => $"{figure.Key,-28} {JsonSerializer.Serialize(figure.Value)}")));
