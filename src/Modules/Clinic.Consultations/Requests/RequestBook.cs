using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using OrchardCore.Locking.Distributed;
using YesSql;
using IIdGenerator = OrchardCore.Entities.IIdGenerator; // YesSql has one, too.

namespace Clinic.Consultations;

/// <summary>Keeps the requests of a clinic: encrypted, each once, and with a record of who has read it.</summary>
public sealed class RequestBook(
    ISession session, IDataProtectionProvider protection, IDistributedLock locks, IIdGenerator ids, IClock clock)
{
    private const int MostAttempts = 100;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly IDataProtector _protector = protection.CreateProtector("Clinic.Consultations", "Request", "v1");

    /// <summary>Stores the request unless the same one is there; both end with it stored for good.</summary>
    public async Task ReceiveAsync(string token, IReadOnlyList<Answer> answers, string consentVersion)
    {
        var mark = SubmissionKey.Mark(token, answers.ToDictionary(answer => answer.Name, answer => answer.Value));
        var (locker, locked) = await locks.TryAcquireLockAsync("consultation-" + mark, Patience, Patience);
        if (!locked)
            throw new TimeoutException("The same request is still being stored.");

        await using (locker)
        {
            if (await session.QueryIndex<ConsultationRequestIndex>(index => index.Mark == mark).CountAsync() > 0)
                return;

            await session.SaveAsync(new ConsultationRequest
            {
                RequestId = ids.GenerateUniqueId(),
                ReceivedUtc = clock.UtcNow,
                Mark = mark,
                ConsentVersion = consentVersion,
                Protected = _protector.Protect(JsonSerializer.Serialize(answers)),
            });
            await session.SaveChangesAsync();
        }
    }

    public Task<int> CountNewAsync() =>
        session.QueryIndex<ConsultationRequestIndex>(index => index.Status == nameof(RequestStatus.New)).CountAsync();

    public Task<IEnumerable<ConsultationRequest>> PageAsync(int page, int pageSize) =>
        session.Query<ConsultationRequest, ConsultationRequestIndex>()
            .OrderByDescending(index => index.ReceivedUtc)
            .Skip((page - 1) * pageSize).Take(pageSize).ListAsync();

    public Task<int> CountAsync() => session.QueryIndex<ConsultationRequestIndex>().CountAsync();

    public async Task<ConsultationRequest?> FindAsync(string requestId) =>
        await session.Query<ConsultationRequest, ConsultationRequestIndex>(index => index.RequestId == requestId)
            .FirstOrDefaultAsync();

    /// <summary>The answers in clear, once it is on record for good who asked for them.</summary>
    public async Task<IReadOnlyList<Answer>> ReadAsync(ConsultationRequest request, string userName)
    {
        var access = new RequestAccess(userName, clock.UtcNow);
        await ChangeAsync(request, stored => stored.Accesses.Add(access));
        return JsonSerializer.Deserialize<List<Answer>>(_protector.Unprotect(request.Protected))!;
    }

    /// <summary>Gives the request a status, unless somebody else has given it another one than <paramref name="request"/> has.</summary>
    public async Task<bool> SetStatusAsync(ConsultationRequest request, RequestStatus status)
    {
        var (was, isSet) = (request.Status, false);
        await ChangeAsync(request, stored =>
        {
            isSet = stored.Status == was || stored.Status == status;
            stored.Status = isSet ? status : stored.Status;
        });
        return isSet;
    }

    /// <summary>
    /// Stores a change that depends on nothing but what is stored: by itself, at once, and on top of whatever others have stored
    /// meanwhile. The request in hand follows.
    /// </summary>
    private async Task ChangeAsync(ConsultationRequest request, Action<ConsultationRequest> change)
    {
        for (var attempt = 1; ; attempt++)
        {
            await using var own = session.Store.CreateSession();
            var stored = await own.GetAsync<ConsultationRequest>(request.Id) ??
                throw new InvalidOperationException($"The request '{request.RequestId}' is gone.");
            change(stored);
            await own.SaveAsync(stored, checkConcurrency: true);
            try
            {
                await own.SaveChangesAsync();
            }
            catch (ConcurrencyException) when (attempt < MostAttempts)
            {
                continue;
            }

            (request.Status, request.Accesses) = (stored.Status, stored.Accesses);
            return;
        }
    }
}
