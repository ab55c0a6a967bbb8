using System.IO.Pipelines;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;

namespace OrchardCore.Modules;

/// <summary>
/// An answer that waits for the commit of its scope: nothing of it is sent before, and all of it unbuffered afterwards. Where the
/// commit fails, whoever writes is told; what may still be sent then is an answer that says so, such as an error page.
/// </summary>
internal sealed class HeldAnswer : Stream, IHttpResponseBodyFeature
{
    private readonly HttpContext _http;
    private readonly ShellScope _scope;
    private readonly IHttpResponseBodyFeature _inner;
    private PipeWriter? _writer;
    private Exception? _failure;
    private bool _isFree;
    private bool _isCommitting;

    private HeldAnswer(HttpContext http, ShellScope scope)
    {
        (_http, _scope) = (http, scope);
        _inner = http.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
    }

    public static HeldAnswer Hold(HttpContext http, ShellScope scope)
    {
        var held = new HeldAnswer(http, scope);
        http.Features.Set<IHttpResponseBodyFeature>(held);
        return held;
    }

    Stream IHttpResponseBodyFeature.Stream => this;
    public PipeWriter Writer => _writer ??= PipeWriter.Create(this, new StreamPipeWriterOptions(leaveOpen: true));

    public override bool CanRead => false;
    public override bool CanSeek => false;
    public override bool CanWrite => true;
    public override long Length => throw new NotSupportedException();
    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    /// <summary>The request's work is done, whether or not anything was written.</summary>
    public async Task EndAsync()
    {
        await CommitAsync();
        if (_writer is { UnflushedBytes: > 0 })
            await _writer.FlushAsync(_http.RequestAborted);
    }

    /// <summary>Forgets what was written and not sent.</summary>
    public void Clear()
    {
        _writer?.Complete(new OperationCanceledException());
        _writer = null;
    }

    /// <summary>The scope has ended; what follows is none of its business.</summary>
    public void LetGo()
    {
        if (_http.Features.Get<IHttpResponseBodyFeature>() == this)
            _http.Features.Set(_inner);
    }

    public async Task StartAsync(CancellationToken cancellationToken = default)
    {
        await CommitAsync();
        await _inner.StartAsync(cancellationToken);
    }

    public async Task CompleteAsync()
    {
        await EndAsync();
        await _inner.CompleteAsync();
    }

    public async Task SendFileAsync(string path, long offset, long? count, CancellationToken cancellationToken = default)
    {
        await EndAsync();
        await _inner.SendFileAsync(path, offset, count, cancellationToken);
    }

    public void DisableBuffering() => _inner.DisableBuffering();

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        await CommitAsync();
        await _inner.Stream.WriteAsync(buffer, cancellationToken);
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override async Task FlushAsync(CancellationToken cancellationToken)
    {
        await CommitAsync();
        await _inner.Stream.FlushAsync(cancellationToken);
    }

    // Whoever allows that the thread is blocked by writing has it blocked by the commit too.
    public override void Write(byte[] buffer, int offset, int count)
    {
        CommitAsync().AsTask().GetAwaiter().GetResult();
        _inner.Stream.Write(buffer, offset, count);
    }

    public override void Flush()
    {
        CommitAsync().AsTask().GetAwaiter().GetResult();
        _inner.Stream.Flush();
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
    public override void SetLength(long value) => throw new NotSupportedException();

    private ValueTask CommitAsync() => _isFree ? ValueTask.CompletedTask : CommitOnceAsync();

    private async ValueTask CommitOnceAsync()
    {
        if (_isCommitting)
            throw new InvalidOperationException("The answer can't begin yet: what it tells of is being stored.");

        // Somebody may have kept the failure to himself. He may tell that it failed, but not that it went well.
        if (_failure is not null && _http.Response.StatusCode < StatusCodes.Status400BadRequest)
            throw new InvalidOperationException("What this answer tells of could not be stored.", _failure);

        _isCommitting = true;
        try
        {
            await (IsFailure ? _scope.GiveUpAsync() : _scope.FinishAsync());
            _isFree = true;
        }
        catch (Exception exception)
        {
            _failure = exception;
            throw;
        }
        finally
        {
            _isCommitting = false;
        }
    }

    // Who answers so, or has handled an exception, does not want stored what led to it.
    private bool IsFailure => _http.Response.StatusCode >= StatusCodes.Status500InternalServerError ||
        _http.Features.Get<IExceptionHandlerFeature>() is not null;
}
