namespace OrchardCore.DisplayManagement.Editing;

/// <summary>One of the values an editor offers.</summary>
internal sealed record Choice(string Value, string Text, bool Selected = false, bool Disabled = false, int Level = 0);
