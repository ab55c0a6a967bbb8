namespace OrchardCore.Scripting;

/// <summary>Puts a file beside the recipe in: <c>[file:text('Snippets/intro.html')]</c>, <c>[file:base64('a.png')]</c>.</summary>
internal sealed partial class FileScripts : IScriptingEngine
{
    public string Prefix => "file";

    public IScriptingScope CreateScope(
        IEnumerable<GlobalMethod> methods, IServiceProvider serviceProvider, IFileProvider fileProvider, string basePath) =>
        new Folder(fileProvider, basePath);

    public object Evaluate(IScriptingScope scope, string script)
    {
        if (Call().Match(script) is not { Success: true } call)
            throw new FormatException($"'{script}' is neither text('a file') nor base64('a file').");

        var bytes = ((Folder)scope).Read(call.Groups["path"].Value);
        return call.Groups["name"].Value == "text"
            ? System.Text.Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF')
            : Convert.ToBase64String(bytes);
    }

    public Task<object> EvaluateAsync(
        IScriptingScope scope, string script, CancellationToken cancellationToken = default) =>
        Task.FromResult(Evaluate(scope, script));

    [GeneratedRegex(@"\A(?<name>text|base64)\(\s*(?<quote>['""])(?<path>[^'""]+)\k<quote>\s*\)\z")]
    private static partial Regex Call();

    private sealed class Folder(IFileProvider files, string basePath) : IScriptingScope
    {
        public byte[] Read(string path)
        {
            var file = RecipeFiles.Find(files, basePath, path);
            if (!file.Exists)
                throw new FileNotFoundException($"There is no file '{path}' beside the recipe.");

            using var stream = file.CreateReadStream();
            using var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            return bytes.ToArray();
        }
    }
}
