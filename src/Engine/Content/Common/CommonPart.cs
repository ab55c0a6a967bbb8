namespace OrchardCore.Contents.Models;

/// <summary>Lets an editor change when an item was created and who owns it.</summary>
public class CommonPart : ContentPart;

public class CommonPartSettings
{
    public bool DisplayDateEditor { get; set; }
    public bool DisplayOwnerEditor { get; set; }
}
