namespace Clinic.Tests.Isolation;

/// <summary>Something that changes while others look: whoever looked knows afterwards whether what was seen has to hold.</summary>
internal sealed class Promise<T>(T value)
{
    private int _turn;

    public T Value { get; private set; } = value;

    /// <summary>Odd while a change is under way.</summary>
    public int Turn => Volatile.Read(ref _turn);

    /// <summary>Whether the value was the same from <paramref name="turn"/> until now.</summary>
    public bool HeldSince(int turn) => turn % 2 == 0 && Turn == turn;

    /// <summary>One change at a time; the promise counts once <paramref name="change"/> has returned.</summary>
    public async Task ChangeAsync(T value, Func<Task> change)
    {
        Interlocked.Increment(ref _turn);
        await change();
        Value = value;
        Interlocked.Increment(ref _turn);
    }
}
