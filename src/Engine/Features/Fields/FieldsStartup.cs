using OrchardCore.ContentFields.Services;

namespace OrchardCore.ContentFields;

internal sealed class FieldsStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddField<TextField, TextFieldDisplayDriver>().AddHandler<GeneratedTextHandler>();
        services.AddField<NumericField, NumericFieldDisplayDriver>();
        services.AddField<DateField, DateFieldDisplayDriver>();
        services.AddField<DateTimeField, DateTimeFieldDisplayDriver>();
        services.AddField<TimeField, TimeFieldDisplayDriver>();
        services.AddField<LinkField, LinkFieldDisplayDriver>();
        services.AddField<MultiTextField, MultiTextFieldDisplayDriver>();
        services.AddField<YoutubeField, YoutubeFieldDisplayDriver>();
        services.AddField<ContentPickerField, ContentPickerFieldDisplayDriver>();
        services.AddContentField<BooleanField>().UseDisplayDriver<BooleanFieldDisplayDriver>();

        services.AddScoped<IContentPickerResultProvider, DefaultContentPickerResultProvider>();
        services.AddScoped<PickerChoices>();
    }
}

[RequireFeatures("OrchardCore.Users")]
internal sealed class UserPickerStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddField<UserPickerField, UserPickerFieldDisplayDriver>();
        services.AddScoped<IUserPickerResultProvider, DefaultUserPickerResultProvider>();
    }
}

internal static class FieldServices
{
    /// <summary>A field that is held to its rules wherever its content comes from.</summary>
    public static ContentFieldOptionBuilder AddField<TField, TDriver>(this IServiceCollection services)
        where TField : ContentField, new()
        where TDriver : class, IContentFieldDisplayDriver, IFieldRules<TField> =>
        services.AddContentField<TField>().UseDisplayDriver<TDriver>().AddHandler<FieldRulesHandler<TField, TDriver>>();
}
