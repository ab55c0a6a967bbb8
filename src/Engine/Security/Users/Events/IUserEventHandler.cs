namespace OrchardCore.Users.Handlers;

/// <summary>Is told what happens to users.</summary>
public interface IUserEventHandler
{
    Task CreatingAsync(UserCreateContext context);
    Task CreatedAsync(UserCreateContext context);
    Task DeletingAsync(UserDeleteContext context);
    Task DeletedAsync(UserDeleteContext context);
    Task UpdatingAsync(UserUpdateContext context);
    Task UpdatedAsync(UserUpdateContext context);
    Task DisabledAsync(UserContext context);
    Task EnabledAsync(UserContext context);
}

public abstract class UserEventHandlerBase : IUserEventHandler
{
    public virtual Task CreatingAsync(UserCreateContext context) => Task.CompletedTask;
    public virtual Task CreatedAsync(UserCreateContext context) => Task.CompletedTask;
    public virtual Task DeletingAsync(UserDeleteContext context) => Task.CompletedTask;
    public virtual Task DeletedAsync(UserDeleteContext context) => Task.CompletedTask;
    public virtual Task UpdatingAsync(UserUpdateContext context) => Task.CompletedTask;
    public virtual Task UpdatedAsync(UserUpdateContext context) => Task.CompletedTask;
    public virtual Task DisabledAsync(UserContext context) => Task.CompletedTask;
    public virtual Task EnabledAsync(UserContext context) => Task.CompletedTask;
}

public class UserContextBase
{
    protected UserContextBase(IUser user) => User = user;

    public IUser User { get; }
}

public class UserContext(IUser user) : UserContextBase(user);

public class UserCreateContext(IUser user) : UserContextBase(user)
{
    public bool Cancel { get; set; }
}

public class UserUpdateContext(IUser user) : UserContextBase(user)
{
    public bool Cancel { get; set; }
}

public class UserDeleteContext(IUser user) : UserContextBase(user)
{
    public bool Cancel { get; set; }
}
