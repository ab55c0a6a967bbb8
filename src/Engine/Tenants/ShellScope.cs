using System.Runtime.ExceptionServices;

namespace OrchardCore.Environment.Shell.Scope;

/// <summary>A piece of work in a tenant: its services, what is to be done before it ends, and what follows it.</summary>
public sealed class ShellScope : IServiceScope, IAsyncDisposable
{
    private static readonly AsyncLocal<ShellScope?> CurrentScope = new();

    private readonly AsyncServiceScope _services;
    private readonly Dictionary<object, object?> _items = [];
    private readonly List<Func<ShellScope, Task>> _beforeDispose = [];
    private readonly List<Func<ShellScope, Task>> _lastBeforeDispose = [];
    private readonly List<Func<ShellScope, Task>> _deferred = [];
    private readonly List<Func<ShellScope, Exception, Task>> _exceptionHandlers = [];
    private bool _disposed;

    public ShellScope(ShellContext shellContext)
    {
        ShellContext = shellContext;
        _services = shellContext.ServiceProvider.CreateAsyncScope();
    }

    public static ShellScope? Current => CurrentScope.Value;
    public static ShellContext? Context => Current?.ShellContext;
    public static IServiceProvider Services =>
        Current?.ServiceProvider ?? throw new InvalidOperationException("There is no tenant's scope here.");

    public ShellContext ShellContext { get; }
    public IServiceProvider ServiceProvider => _services.ServiceProvider;

    /// <summary>What a service threw when the scope ended. What the work has stored before is stored all the same.</summary>
    internal Exception? EndFailure { get; private set; }

    /// <summary>What the scope stores, once anything of it has asked for a session.</summary>
    internal UnitOfWork? Work { get; set; }

    /// <summary>The request that the scope answers, if it does.</summary>
    internal HttpContext? Request { get; set; }

    /// <summary>The request's answer, where it waits for the commit.</summary>
    internal HeldAnswer? Answer { get; private set; }

    /// <summary>Whether the work has failed: nothing of it is stored, and nothing follows it.</summary>
    internal bool HasFailed { get; private set; }

    public void StartAsyncFlow() => CurrentScope.Value = this;

    public async Task UsingAsync(Func<ShellScope, Task> execute, bool activateShell = true)
    {
        if (Current == this)
        {
            await execute(this);
            return;
        }

        await using (this)
        {
            StartAsyncFlow();
            if (activateShell)
                await ShellContext.ActivateAsync(ServiceProvider);

            await UsingServiceScopeAsync(execute);
            await FinishAsync();
            if (!HasFailed)
                await RunDeferredAsync();
        }

        if (EndFailure is not null)
            ExceptionDispatchInfo.Throw(EndFailure);
    }

    public async Task UsingServiceScopeAsync(Func<ShellScope, Task> execute)
    {
        try
        {
            await execute(this);
        }
        catch (Exception exception)
        {
            await HandleExceptionAsync(exception);
            throw;
        }
    }

    public async Task HandleExceptionAsync(Exception e)
    {
        if (HasFailed)
            return;

        await GiveUpAsync();
        foreach (var handler in _exceptionHandlers)
            await ShellContext.Guard.RunAsync(
                new("What follows a scope's failure", ShellContext.Settings.Name), () => handler(this, e));
    }

    public static async Task<ShellScope> CreateChildScopeAsync() =>
        await Context!.CreateScopeAsync() ??
        await Services.GetRequiredService<IShellHost>().GetScopeAsync(Context!.Settings);

    public static Task<ShellScope> CreateChildScopeAsync(ShellSettings settings) =>
        Services.GetRequiredService<IShellHost>().GetScopeAsync(settings);

    public static async Task UsingChildScopeAsync(Func<ShellScope, Task> execute, bool activateShell = true) =>
        await (await CreateChildScopeAsync()).UsingAsync(execute, activateShell);

    public static async Task UsingChildScopeAsync(
        ShellSettings settings, Func<ShellScope, Task> execute, bool activateShell = true) =>
        await (await CreateChildScopeAsync(settings)).UsingAsync(execute, activateShell);

    public static void RegisterBeforeDispose(Func<ShellScope, Task> callback, bool last = false)
    {
        if (Current is not { } scope)
            return;

        (last ? scope._lastBeforeDispose : scope._beforeDispose).Add(callback);
        scope.HoldAnswer();
    }

    public static void AddDeferredTask(Func<ShellScope, Task> task) => Current?._deferred.Add(task);

    public static void AddExceptionHandler(Func<ShellScope, Exception, Task> handler) =>
        Current?._exceptionHandlers.Add(handler);

    public static object? Get(object key) => Current?._items.GetValueOrDefault(key);

    public static T? Get<T>(object key) => Get(key) is T value ? value : default;

    public static void Set(object key, object? value)
    {
        if (Current is { } scope)
            scope._items[key] = value;
    }

    public static T GetOrCreate<T>(object key, Func<T> factory)
    {
        if (Get(key) is not T value)
            Set(key, value = factory());

        return value;
    }

    public static T GetOrCreate<T>(object key) where T : class, new() => GetOrCreate(key, () => new T());
    public static T? GetFeature<T>() => Get<T>(typeof(T));
    public static void SetFeature<T>(T value) => Set(typeof(T), value);
    public static T GetOrCreateFeature<T>(Func<T> factory) => GetOrCreate(typeof(T), factory);
    public static T GetOrCreateFeature<T>() where T : class, new() => GetOrCreate<T>(typeof(T));

    public void Dispose() => DisposeAsync().AsTask().GetAwaiter().GetResult();

    public async ValueTask DisposeAsync()
    {
        if (_disposed)
            return;

        _disposed = true;
        try
        {
            await _services.DisposeAsync();
        }
        catch (Exception exception)
        {
            EndFailure = ShellContext.Guard.Tell(new("The end of a scope", ShellContext.Settings.Name), exception);
        }

        await ShellContext.LeaveAsync();
    }

    /// <summary>The answer to the scope's request waits for the commit from now on, unless it has begun.</summary>
    internal void HoldAnswer()
    {
        if (Answer is null && Request is { Response.HasStarted: false } request)
            Answer = HeldAnswer.Hold(request, this);
    }

    /// <summary>
    /// Ends the work: what was registered for its end, then the commit. For a request that is before its answer begins, and once
    /// more when the scope ends, for what came later.
    /// </summary>
    internal async Task FinishAsync()
    {
        if (HasFailed)
            return;

        try
        {
            await RunAsync(_beforeDispose);
            await RunAsync(_lastBeforeDispose);
            if (Work is not null)
                await Work.CommitAsync();
        }
        catch (Exception exception)
        {
            if (Request is { Response.HasStarted: true, Request: { Method: var method, Path: var path } })
                ShellContext.Guard.Tell(
                    new($"Storing what {method} {path} saved after its answer had begun", ShellContext.Settings.Name), exception);

            await HandleExceptionAsync(exception);
            throw;
        }
    }

    /// <summary>Nothing of the scope's work is stored.</summary>
    internal async Task GiveUpAsync()
    {
        HasFailed = true;
        if (Work is not null)
            await Work.Session.CancelAsync();
    }

    // A callback may register another one; each runs once.
    private async Task RunAsync(List<Func<ShellScope, Task>> callbacks)
    {
        for (var i = 0; i < callbacks.Count; i++)
            await callbacks[i](this);

        callbacks.Clear();
    }

    private async Task RunDeferredAsync()
    {
        foreach (var task in _deferred)
            await ShellContext.Guard.RunAsync(new("A deferred task", ShellContext.Settings.Name), () => UsingChildScopeAsync(task));
    }
}
