namespace Clinic.Consultations.Inbox;

public class NewRequestsViewModel
{
    public int Count { get; set; }
}
