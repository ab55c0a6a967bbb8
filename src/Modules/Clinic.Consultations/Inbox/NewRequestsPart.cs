namespace Clinic.Consultations.Inbox;

/// <summary>Tells on the dashboard how many requests wait for an answer.</summary>
public sealed class NewRequestsPart : ContentPart;
