namespace Clinic.Profile;

/// <summary>The profile in its editor.</summary>
public class ClinicProfileEditor
{
    public string? Name { get; set; }
    public string? Tagline { get; set; }
    public string? Telephone { get; set; }
    public string? Email { get; set; }
    public string? Street { get; set; }
    public string? City { get; set; }
    public string? Region { get; set; }
    public string? PostalCode { get; set; }
    public string? Hours { get; set; }
    public string? Practitioners { get; set; }
    public string? BrandColor { get; set; }

    public void Show(ClinicProfile profile)
    {
        Name = profile.Name;
        Tagline = profile.Tagline;
        Telephone = profile.Telephone;
        Email = profile.Email;
        Street = profile.Street;
        City = profile.City;
        Region = profile.Region;
        PostalCode = profile.PostalCode;
        Hours = profile.Hours;
        Practitioners = profile.Practitioners;
        BrandColor = profile.BrandColor;
    }

    public void Save(ClinicProfile profile)
    {
        profile.Name = Trimmed(Name);
        profile.Tagline = Trimmed(Tagline);
        profile.Telephone = Trimmed(Telephone);
        profile.Email = Trimmed(Email);
        profile.Street = Trimmed(Street);
        profile.City = Trimmed(City);
        profile.Region = Trimmed(Region);
        profile.PostalCode = Trimmed(PostalCode);
        profile.Hours = Trimmed(Hours);
        profile.Practitioners = Trimmed(Practitioners);
        profile.BrandColor = Trimmed(BrandColor);
    }

    private static string Trimmed(string? text) => text?.Trim() ?? "";
}
