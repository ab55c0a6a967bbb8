// Writes THIRD-PARTY-NOTICES.md: dotnet run tools/notices.cs (after a restore of src/Platform.Web)
// Each package that the host carries, from its own description: version, licence, copyright, home.

using System.Text.Json;
using System.Xml.Linq;

var root = new DirectoryInfo(Environment.CurrentDirectory);
while (root is not null && !File.Exists(Path.Combine(root.FullName, "Platform.slnx")))
    root = root.Parent;

var assets = Path.Combine(root?.FullName ?? "", "src", "Platform.Web", "obj", "project.assets.json");
if (root is null || !File.Exists(assets))
{
    Console.Error.WriteLine($"There is no {assets}: run it within the repository, after 'dotnet restore src/Platform.Web'.");
    return 2;
}

using var restored = JsonDocument.Parse(File.ReadAllText(assets));
var folders = restored.RootElement.GetProperty("packageFolders").EnumerateObject().Select(folder => folder.Name).ToArray();
var packages = restored.RootElement.GetProperty("libraries").EnumerateObject()
    .Where(library => library.Value.GetProperty("type").GetString() == "package")
    .Select(library => Package.Read(folders, library.Value.GetProperty("path").GetString()!))
    .OrderBy(package => package.Name, StringComparer.OrdinalIgnoreCase)
    .ToArray();

if (packages.Where(package => !Texts.Known.ContainsKey(package.Licence)).ToArray() is { Length: > 0 } unknown)
{
    foreach (var package in unknown)
        Console.Error.WriteLine($"{package.Name} {package.Version}: licence '{package.Licence}' is none of {string.Join(", ", Texts.Known.Keys)}.");
    return 1;
}

string[] page =
[
    "# Third-party notices", "", "The host carries these packages. Written by `dotnet run tools/notices.cs`.", "",
    "| Package | Licence | Copyright |", "|---|---|---|",
    .. packages.Select(it => $"| {(it.Home is null ? it.Name : $"[{it.Name}]({it.Home})")} {it.Version} | {it.Licence} | {it.Copyright} |"),
    .. packages.Select(it => it.Licence).Distinct().Order(StringComparer.Ordinal)
        .SelectMany(it => (string[])["", "## " + it, "", Texts.Known[it]]),
];
File.WriteAllLines(Path.Combine(root.FullName, "THIRD-PARTY-NOTICES.md"), page);
Console.WriteLine($"{packages.Length} packages are in THIRD-PARTY-NOTICES.md.");
return 0;

internal sealed record Package(string Name, string Version, string Licence, string Copyright, string? Home)
{
    public static Package Read(string[] folders, string path)
    {
        var folder = folders.Select(it => Path.Combine(it, path)).First(Directory.Exists);
        var about = XDocument.Load(Directory.GetFiles(folder, "*.nuspec").Single()).Root!.Elements().First();
        string? Value(string name) => about.Elements().FirstOrDefault(it => it.Name.LocalName == name)?.Value.Trim();
        return new Package(Value("id")!, Value("version")!, Value("license") ?? Value("licenseUrl") ?? "none",
            Value("copyright") ?? Value("authors")!,
            Value("projectUrl") ?? about.Elements().FirstOrDefault(it => it.Name.LocalName == "repository")?.Attribute("url")?.Value);
    }
}

internal static class Texts
{
    private const string Conditions = """
        Redistribution and use in source and binary forms, with or without modification, are permitted provided that the following
        conditions are met:

        1. Redistributions of source code must retain the above copyright notice, this list of conditions and the following disclaimer.
        2. Redistributions in binary form must reproduce the above copyright notice, this list of conditions and the following
           disclaimer in the documentation and/or other materials provided with the distribution.
        """;

    private const string Third = """

        3. Neither the name of the copyright holder nor the names of its contributors may be used to endorse or promote products
           derived from this software without specific prior written permission.
        """;

    private const string Disclaimer = """


        THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS" AND ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING,
        BUT NOT LIMITED TO, THE IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE DISCLAIMED. IN NO EVENT
        SHALL THE COPYRIGHT HOLDER OR CONTRIBUTORS BE LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL
        DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS
        INTERRUPTION) HOWEVER CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY, OR TORT (INCLUDING
        NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.
        """;

    public static readonly Dictionary<string, string> Known = new()
    {
        ["MIT"] = """
            Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation
            files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy,
            modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the
            Software is furnished to do so, subject to the following conditions:

            The above copyright notice and this permission notice shall be included in all copies or substantial portions of the
            Software.

            THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE
            WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR
            COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE,
            ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.
            """,
        ["ISC"] = """
            Permission to use, copy, modify, and/or distribute this software for any purpose with or without fee is hereby granted,
            provided that the above copyright notice and this permission notice appear in all copies.

            THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES WITH REGARD TO THIS SOFTWARE INCLUDING ALL
            IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR ANY SPECIAL, DIRECT,
            INDIRECT, OR CONSEQUENTIAL DAMAGES OR ANY DAMAGES WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS, WHETHER IN
            AN ACTION OF CONTRACT, NEGLIGENCE OR OTHER TORTIOUS ACTION, ARISING OUT OF OR IN CONNECTION WITH THE USE OR
            PERFORMANCE OF THIS SOFTWARE.
            """,
        ["BSD-2-Clause"] = Conditions + Disclaimer,
        ["BSD-3-Clause"] = Conditions + Third + Disclaimer,
        ["Apache-2.0"] = "The Apache License, Version 2.0, is at <https://www.apache.org/licenses/LICENSE-2.0>; the packages above are unchanged.",
    };
}
