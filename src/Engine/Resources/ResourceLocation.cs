namespace OrchardCore.ResourceManagement;

public enum ResourceLocation
{
    Unspecified = 0,
    Foot = 1,
    Head = 2,
    Inline = 3,
}

public enum ResourcePosition
{
    ByDependency = 0,
    First = 1,
    Last = 2,
}

public enum ResourceTagType
{
    Meta = 0,
    HeadLink = 1,
    Stylesheet = 2,
    HeadScript = 3,
    FootScript = 4,
    Header = 5,
    Footer = 6,
}
