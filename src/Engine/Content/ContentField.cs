namespace OrchardCore.ContentManagement;

public class ContentField : ContentElement;
