namespace OrchardCore.Users;

public class UserOptions
{
    public string LoginPath { get; set; } = "Login";
    public string LogoffPath { get; set; } = "Users/LogOff";
}
