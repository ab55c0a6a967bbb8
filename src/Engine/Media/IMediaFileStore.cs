namespace OrchardCore.Media;

/// <summary>The files of the tenant's media library.</summary>
public interface IMediaFileStore : IFileStore
{
    /// <summary>The address of a file below the tenant's base path: <c>/media/logo.png</c>.</summary>
    string MapPathToPublicUrl(string path);
}
