namespace OrchardCore.ContentManagement;

public class ContentPart : ContentElement;
