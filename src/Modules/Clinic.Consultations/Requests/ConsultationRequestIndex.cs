using YesSql.Indexes;

namespace Clinic.Consultations;

public sealed class ConsultationRequestIndex : MapIndex
{
    public string RequestId { get; set; } = "";
    public string Mark { get; set; } = "";
    public DateTime ReceivedUtc { get; set; }
    public string Status { get; set; } = "";
}

public sealed class ConsultationRequestIndexProvider : IndexProvider<ConsultationRequest>
{
    public override void Describe(DescribeContext<ConsultationRequest> context) =>
        context.For<ConsultationRequestIndex>().Map(request => new ConsultationRequestIndex
        {
            RequestId = request.RequestId,
            Mark = request.Mark,
            ReceivedUtc = request.ReceivedUtc,
            Status = request.Status.ToString(),
        });
}
