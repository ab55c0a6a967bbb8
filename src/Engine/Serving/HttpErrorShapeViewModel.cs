namespace OrchardCore.Diagnostics.ViewModels;

/// <summary>An answer that is an error, for the theme: HttpError, HttpError__[name of the status], HttpError__[number].</summary>
public class HttpErrorShapeViewModel : ShapeViewModel
{
    public HttpErrorShapeViewModel(int? code) : base("HttpError")
    {
        Code = code;
        if (HttpStatusCode is { } status && Enum.IsDefined(status))
            Metadata.Alternates.Add($"HttpError__{status}");

        if (code is { } number)
            Metadata.Alternates.Add($"HttpError__{number}");
    }

    public int? Code { get; set; }
    public HttpStatusCode? HttpStatusCode => (HttpStatusCode?)Code;
}
