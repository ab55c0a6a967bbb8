namespace OrchardCore.Forms;

internal sealed class FormsStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddContentPart<FormPart>().UseDisplayDriver<FormPartDisplayDriver>();
        services.AddContentPart<FormElementPart>().UseDisplayDriver<FormElementPartDisplayDriver>();
        services.AddContentPart<FormElementLabelPart>().UseDisplayDriver<FormElementLabelPartDisplayDriver>();
        services.AddContentPart<FormElementValidationPart>().UseDisplayDriver<FormElementValidationPartDisplayDriver>();
        services.AddContentPart<FormInputElementPart>().UseDisplayDriver<FormInputElementPartDisplayDriver>();
        services.AddContentPart<LabelPart>().UseDisplayDriver<LabelPartDisplayDriver>();
        services.AddContentPart<ButtonPart>().UseDisplayDriver<ButtonPartDisplayDriver>();
        services.AddContentPart<SelectPart>().UseDisplayDriver<SelectPartDisplayDriver>();
        services.AddContentPart<InputPart>().UseDisplayDriver<InputPartDisplayDriver>();
        services.AddContentPart<TextAreaPart>().UseDisplayDriver<TextAreaPartDisplayDriver>();
        services.AddContentPart<ValidationSummaryPart>().UseDisplayDriver<ValidationSummaryPartDisplayDriver>();
        services.AddContentPart<ValidationPart>().UseDisplayDriver<ValidationPartDisplayDriver>();
        services.AddDataMigration<FormsMigrations>();
    }
}
