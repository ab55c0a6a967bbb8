namespace OrchardCore.Users.Models;

public class RegisterUserForm : Entity, IEntity
{
    public string Email { get; set; } = null!;
    public string Password { get; set; } = null!;
    public string UserName { get; set; } = null!;
}
