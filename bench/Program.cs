using Bench;

// bench --kestrel <file> <port>: the bare server that the site is compared with.
if (args is ["--kestrel", var file, var port])
{
    await BareKestrel.RunAsync(file, port);
    return 0;
}

if (Options.Of(args, out var problem) is not { } options)
{
    Console.Error.WriteLine(problem);
    return 1;
}

var figures = new Figures();
figures.Note("cpus", Environment.ProcessorCount);
figures.Note("load_tool", Load.Tool);
try
{
    foreach (var run in options.Runs)
    {
        await (run switch
        {
            "start" => StartRun.RunAsync(options, figures),
            "pages" => PagesRun.RunAsync(options, figures),
            "flat" => FlatRun.RunAsync(options, figures),
            _ => TenantsRun.RunAsync(options, figures),
        });
    }
}
catch (Exception exception) when (exception is HttpRequestException or InvalidOperationException)
{
    Console.Error.WriteLine($"The run was given up: {exception.Message}");
    return 1;
}
finally
{
    // What was measured before something failed is not lost.
    Console.WriteLine(options.Json ? figures.ToJson() : figures.ToString());
}

return 0;
