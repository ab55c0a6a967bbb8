namespace OrchardCore.Users.Handlers;

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
