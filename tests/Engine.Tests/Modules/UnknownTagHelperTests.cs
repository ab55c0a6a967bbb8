namespace Engine.Tests.Modules;

/// <summary>A view's tag helpers that this host does not carry are an error of the build: Razor would print them as text.</summary>
public sealed class UnknownTagHelperTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("taghelpers-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("OrchardCore.Contents.TagHelpers", "@addTagHelper *, OrchardCore.Contents.TagHelpers")]
    [InlineData("OrchardCore.Media", "@addTagHelper *, OrchardCore.DisplayManagement\n@addTagHelper *, OrchardCore.Media\n")]
    [InlineData("OrchardCore.DisplayManagement.Liquid", "@addTagHelper *, OrchardCore.DisplayManagement.Liquid")]
    [InlineData("Nobody", "  @addTagHelper Nobody.Helper, Nobody\n<p>text</p>")]
    public async Task The_build_fails_and_names_the_view_and_the_assembly(string assembly, string view)
    {
        var (code, text) = await BuildAsync(view);

        Assert.NotEqual(0, code);
        Assert.Contains("Views/Odd.cshtml : error ENGINE001:", text, StringComparison.Ordinal);
        Assert.Contains($"adds the tag helpers of '{assembly}', which this host does not carry", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Plain.cshtml", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("@addTagHelper *, OrchardCore.DisplayManagement\n@addTagHelper *, OrchardCore.ResourceManagement\n@addTagHelper *, OrchardCore.Menu")]
    [InlineData("@addTagHelper *, Known.Helpers\n@addTagHelper *, Mine")]
    [InlineData("@removeTagHelper *, OrchardCore.Contents.TagHelpers")]
    public async Task What_the_host_carries_builds(string view)
    {
        var (code, text) = await BuildAsync(view);

        Assert.True(code == 0, text);
    }

    // The targets alone, without the SDK around them: a project of a module takes half a minute.
    private async Task<(int Code, string Text)> BuildAsync(string view)
    {
        Directory.CreateDirectory(Path.Combine(_folder, "Views"));
        await File.WriteAllTextAsync(Path.Combine(_folder, "Views", "Odd.cshtml"), view);
        await File.WriteAllTextAsync(Path.Combine(_folder, "Views", "Plain.cshtml"), "@addTagHelper *, Known.Helpers\n<p>text</p>");
        await File.WriteAllTextAsync(Path.Combine(_folder, "views.proj"), $"""
            <Project>
              <PropertyGroup>
                <AssemblyName>Mine</AssemblyName>
                <IntermediateOutputPath>obj/</IntermediateOutputPath>
              </PropertyGroup>
              <ItemGroup>
                <RazorGenerate Include="Views/*.cshtml" />
                <ReferencePath Include="/of/somebody/Known.Helpers.dll" />
              </ItemGroup>
              <Import Project="{Path.Combine(House.Root, "src", "Modules", "TagHelpers.targets")}" />
              <Target Name="ResolveRazorGenerateInputs" />
              <Target Name="AssignRazorGenerateTargetPaths" />
              <Target Name="CoreCompile" />
              <Target Name="Build" DependsOnTargets="AssignRazorGenerateTargetPaths;CoreCompile" />
            </Project>
            """);
        return await Dotnet.RunAsync(_folder, "msbuild", "views.proj", "-nologo", "-t:Build");
    }
}
