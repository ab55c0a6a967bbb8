namespace OrchardCore.DisplayManagement.Handlers;

public interface IDisplayDriver<TModel> : IDisplayDriver<TModel, BuildDisplayContext, BuildEditorContext, UpdateEditorContext>;
