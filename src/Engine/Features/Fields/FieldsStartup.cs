using OrchardCore.ContentFields.Services;

namespace OrchardCore.ContentFields;

internal sealed class FieldsStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        Add<TextField, TextFieldDisplayDriver, TextFieldRules>(services).AddHandler<GeneratedTextHandler>();
        Add<NumericField, NumericFieldDisplayDriver, NumericFieldRules>(services);
        Add<DateField, DateFieldDisplayDriver, DateFieldRules>(services);
        Add<DateTimeField, DateTimeFieldDisplayDriver, DateTimeFieldRules>(services);
        Add<TimeField, TimeFieldDisplayDriver, TimeFieldRules>(services);
        Add<LinkField, LinkFieldDisplayDriver, LinkFieldRules>(services);
        Add<MultiTextField, MultiTextFieldDisplayDriver, MultiTextFieldRules>(services);
        Add<YoutubeField, YoutubeFieldDisplayDriver, YoutubeFieldRules>(services);
        Add<ContentPickerField, ContentPickerFieldDisplayDriver, ContentPickerFieldRules>(services);
        services.AddContentField<BooleanField>().UseDisplayDriver<BooleanFieldDisplayDriver>();

        services.AddScoped<IContentPickerResultProvider, DefaultContentPickerResultProvider>();
        services.AddScoped<PickerChoices>();
    }

    internal static ContentFieldOptionBuilder Add<TField, TDriver, TRules>(IServiceCollection services)
        where TField : ContentField, new()
        where TDriver : class, IContentFieldDisplayDriver
        where TRules : class, IFieldRules<TField>
    {
        services.AddSingleton<IFieldRules<TField>, TRules>();

        return services.AddContentField<TField>().UseDisplayDriver<TDriver>().AddHandler<FieldRulesHandler<TField>>();
    }
}

[RequireFeatures("OrchardCore.Users")]
internal sealed class UserPickerStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        FieldsStartup.Add<UserPickerField, UserPickerFieldDisplayDriver, UserPickerFieldRules>(services);
        services.AddScoped<IUserPickerResultProvider, DefaultUserPickerResultProvider>();
    }
}
