using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Bench;

/// <summary>A clinic's administrator who edits its article in the dashboard, by the forms that a browser would send.</summary>
internal sealed class Editor
{
    private readonly HttpClient _http;
    private string _form = "";

    private Editor(string url) => _http = Site.Client(url);

    public static async Task<Editor> SignInAsync(string url, string tenant, string page)
    {
        var editor = new Editor($"{url}/{tenant}/");
        await editor.SendAsync("Login", "form", new() { ["UserName"] = "admin", ["Password"] = Site.Password });
        var list = await editor.ReadAsync("Admin/Contents/ContentItems");
        var title = page.Split('/')[^1].Split('-')[1];
        editor._form = list.QuerySelectorAll("a[href*='/Edit']")
            .First(link => link.TextContent.Contains(title, StringComparison.OrdinalIgnoreCase)).GetAttribute("href")!;
        return editor;
    }

    public Task PublishAsync(string title) =>
        SendAsync(_form, "form:has([name='TitlePart.Title'])", new() { ["TitlePart.Title"] = title, ["submit.Publish"] = "submit.Publish" });

    private async Task SendAsync(string path, string form, Dictionary<string, string> typed)
    {
        var page = await ReadAsync(path);
        var element = page.QuerySelectorAll(form).OfType<IHtmlFormElement>().First(it => it.Method.Equals("post", StringComparison.OrdinalIgnoreCase));
        var values = Values(element).Where(value => !typed.ContainsKey(value.Key)).Concat(typed);
        using var answer = await _http.PostAsync(
            element.GetAttribute("action") is { Length: > 0 } action ? action : path, new FormUrlEncodedContent(values));
        if (answer.StatusCode != HttpStatusCode.Redirect)
            throw new InvalidOperationException($"{path} answered {(int)answer.StatusCode} to its form.");
    }

    private async Task<IHtmlDocument> ReadAsync(string path) =>
        await new HtmlParser().ParseDocumentAsync(await _http.GetStringAsync(path));

    private static IEnumerable<KeyValuePair<string, string>> Values(IHtmlFormElement form) =>
        from element in form.Elements
        let value = element switch
        {
            IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false } => null,
            IHtmlInputElement { Type: "submit" or "button" or "file" or "image" } => null,
            IHtmlInputElement input => input.Value,
            IHtmlTextAreaElement area => area.Value,
            IHtmlSelectElement list => list.Value,
            _ => null,
        }
        let name = element.GetAttribute("name")
        where value is not null && !string.IsNullOrEmpty(name)
        select new KeyValuePair<string, string>(name, value);
}
