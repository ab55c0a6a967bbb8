using System.Net.Mail;
using Microsoft.AspNetCore.Http;

namespace Clinic.Consultations;

/// <summary>Checks what a visitor sent against the fields that the form declares.</summary>
public sealed class FieldRules(IStringLocalizer<FieldRules> S)
{
    private const int MinDigits = 7, MaxDigits = 15; // ITU-T E.164: at most 15 digits.

    /// <summary>The first problem of each field, in the form's order.</summary>
    public IEnumerable<(DeclaredField Field, string Message)> Problems(
        IEnumerable<DeclaredField> fields, IFormCollection form)
    {
        foreach (var field in fields)
        {
            if (Problem(field, form[field.Name].ToString().Trim()) is { } message)
                yield return (field, message.Value);
        }
    }

    private LocalizedString? Problem(DeclaredField field, string value) =>
        value.Length == 0 ? field.Required ? Missing(field) : null
        : value.Length > field.MaxLength ? S["{0} has {1} characters; at most {2} fit.", field.Label, value.Length, field.MaxLength]
        : value.Length < field.MinLength ? S["{0} needs at least {1} characters.", field.Label, field.MinLength]
        : field.Kind switch
        {
            "email" when !IsEmail(value) => S["{0} needs an e-mail address, such as name@example.com.", field.Label],
            "tel" when !IsTelephone(value) => S["{0} needs a telephone number with its area code, such as 555-555-0123.", field.Label],
            "select" or "radio" when !field.Choices.Contains(value) => S["Choose one of the answers for {0}.", field.Label],
            "number" when !decimal.TryParse(value, System.Globalization.CultureInfo.InvariantCulture, out _) =>
                S["{0} needs a number.", field.Label],
            "date" when !DateOnly.TryParse(value, System.Globalization.CultureInfo.InvariantCulture, out _) =>
                S["{0} needs a date.", field.Label],
            _ => null,
        };

    private LocalizedString Missing(DeclaredField field) => field.Kind switch
    {
        "checkbox" => S["Please tick: {0}", field.Label],
        "select" or "radio" => S["Choose an answer for {0}.", field.Label],
        _ => S["{0} is needed.", field.Label],
    };

    // No display names, no comments: one plain address with a dot in its domain.
    private static bool IsEmail(string value) =>
        MailAddress.TryCreate(value, out var address) && address.Address == value &&
        address.Host.Contains('.', StringComparison.Ordinal) && !address.Host.EndsWith('.');

    private static bool IsTelephone(string value) =>
        value.Count(char.IsAsciiDigit) is >= MinDigits and <= MaxDigits &&
        value.All(sign => char.IsAsciiDigit(sign) || sign is ' ' or '-' or '.' or '(' or ')' or '+' or '/');
}
