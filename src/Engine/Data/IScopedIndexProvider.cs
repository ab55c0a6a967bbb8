namespace OrchardCore.Data;

/// <summary>An index provider that needs services of the session's scope.</summary>
public interface IScopedIndexProvider : IIndexProvider;
