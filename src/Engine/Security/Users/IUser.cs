namespace OrchardCore.Users;

public interface IUser
{
    string UserName { get; }
}
